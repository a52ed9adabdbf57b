// The examples do what they say: `npm ci` in examples/js first.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { open, serve } from "./shared/browser.js";
import { root } from "./shared/files.js";

const examples = join(root, "examples/js");
let browser;
before(async () => {
  browser = await open();
});
after(() => browser?.close());

async function using(folders, path, use) {
  const server = await serve(folders);
  const page = await browser.context.newPage();
  const said = [];
  page.on("console", (message) => message.type() === "error" && said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  await page.goto(server.address + path);
  await use(page);
  assert.deepEqual(said, []);
  await page.close();
  server.close();
}

test("the script for Node", () => {
  const printed = execFileSync("node", [join(examples, "read.js"), join(root, "examples/minutes/fostering-report.txt")], { encoding: "utf8" });
  assert.match(printed, /accepts the Askerby Fostering Service Annual Report 2020\/21/);
  assert.match(printed, /error FIG004: .*\("576"\)/);
});

test("the plain page", () =>
  using({ "/node_modules/minutebook/": join(root, "wasm"), "/": examples }, "/page.html", async (page) => {
    await page.fill("textarea", "Agenda item\n\nLibrary hours\n\nMinutes:\n\nRESOLVED that the new hours be approved.\n");
    await page.getByText("Library hours: the new hours be approved.").waitFor();
  }));

test("the form", async () => {
  const out = mkdtempSync(join(tmpdir(), "minutebook-form-"));
  const program = `import { build } from "vite";
await build({ root: ${JSON.stringify(examples)}, logLevel: "error", build: { outDir: ${JSON.stringify(out)}, emptyOutDir: true, rollupOptions: { input: ${JSON.stringify(join(examples, "form.html"))} } } });`;
  execFileSync("node", ["--input-type=module", "-e", program], { cwd: join(root, "wasm") });
  await using({ "/": out }, "/form.html", async (page) => {
    await page.locator("select").waitFor();
    assert.equal(await page.getByRole("alert").filter({ hasText: "carried" }).count(), 0);
    await page.fill("input[name=against]", "11");
    await page.getByRole("alert").filter({ hasText: "11 against make it lost" }).waitFor();
    await page.selectOption("select", "lost");
    await page.waitForFunction(() => ![...document.querySelectorAll("[role=alert]")].some((one) => one.textContent.includes("make it")));
  });
  rmSync(out, { recursive: true });
});
