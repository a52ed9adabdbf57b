// A form in Preact: what the rules say stands at the field that it is about.
import { h, render } from "preact";
import { useMemo, useState } from "preact/hooks";
import { check } from "minutebook/check";

const id = "0190f3c2-7d3a-7c51-9d5e-0a4f5c1e2b3d";
const AT = "/agenda/0/votes/0";

function Vote() {
  const [vote, setVote] = useState({ for: 7, against: 4, result: "carried" });
  const findings = useMemo(() => {
    const { result, ...counts } = vote;
    const votes = [{ id, method: "counted", result, counts }];
    return check({ id, agenda: [{ id, order: 1, title: "Library hours", votes }] }).findings;
  }, [vote]);
  const said = (path) => findings.filter((finding) => finding.path === path).map(({ message }) => h("p", { role: "alert" }, message));

  const count = (name) =>
    h("label", {}, name, " ", h("input", { type: "number", name, value: vote[name], onInput: ({ target }) => setVote({ ...vote, [name]: target.valueAsNumber }) }), said(`${AT}/counts/${name}`));
  const result = h(
    "select",
    { name: "result", value: vote.result, onInput: ({ target }) => setVote({ ...vote, result: target.value }) },
    ["carried", "lost", "tied"].map((word) => h("option", {}, word)),
  );
  return h("form", {}, count("for"), count("against"), h("label", {}, "result ", result), said(AT));
}

render(h(Vote), document.querySelector("#app"));
