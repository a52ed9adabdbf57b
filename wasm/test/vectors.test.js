import assert from "node:assert/strict";
import { test } from "node:test";
import * as minutebook from "minutebook";
import * as checks from "minutebook/check";
import { pageVectors, ruleVectors } from "./shared/files.js";
import { pageDiffers, ruleDiffers } from "./shared/vectors.js";

const wrong = (vectors, differs) =>
  vectors.flatMap((vector) => {
    const difference = differs(vector);
    return difference ? [`${vector.name}: ${difference}`] : [];
  });

test("every page reads as in every other language", () => {
  const pages = pageVectors();
  assert.ok(pages.length >= 30, `only ${pages.length} vectors`);
  assert.deepEqual(wrong(pages, (vector) => pageDiffers(vector, minutebook)), []);
});

test("every rule answers as in every other language", () => {
  const vectors = ruleVectors();
  assert.ok(vectors.length >= 700, `only ${vectors.length} vectors`);
  assert.deepEqual(wrong(vectors, (vector) => ruleDiffers(vector, minutebook)), []);
});

test("checks alone answer the same", () => {
  const vectors = ruleVectors().filter(({ vector }) => !vector.record.readings);
  assert.deepEqual(wrong(vectors, (vector) => ruleDiffers(vector, checks)), []);
});
