// Made-up meetings of the usual size: 40 KB of JSON, 12 items, 84 votes by name, 15 people who come and go.

function numbers(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const SURNAMES = "Archer Baker Clarke Dalton Ellis Fenwick Grainger Hobbs Irwin Jarvis Keane Lomax Marsh Naylor Orton".split(" ");
const SENTENCES = [
  "The committee considered the report of the Director – and heard from the officer who had written it.",
  "Members asked how many of the children’s homes had been visited since the last meeting, and by whom.",
  "It was said that the costs of £1.2 million had been met from the reserve; the chair asked for a note.",
  "The officer explained that the figures were provisional.\nA further report would come in the autumn.",
  "A member asked whether the new arrangements were ‘fit for purpose’, and was told that they were under review.",
];

export function meeting(seed) {
  const below = numbers(seed);
  const id = () => {
    const hex = (length) => Array.from({ length }, () => below(16).toString(16)).join("");
    return `${hex(8)}-${hex(4)}-5${hex(3)}-a${hex(3)}-${hex(12)}`;
  };
  const person = (surname) => ({ name: `Cllr Ann ${surname}`, honorific: "Cllr" });
  const voters = SURNAMES.slice(0, 12);
  const vote = () => {
    const options = voters.map(() => (below(4) > 0 ? "for" : "against"));
    const inFavour = options.filter((option) => option === "for").length;
    return {
      id: id(),
      method: "recorded",
      result: inFavour * 2 > 12 ? "carried" : inFavour * 2 === 12 ? "tied" : "lost",
      counts: { for: inFavour, against: 12 - inFavour, abstain: 0 },
      votes: options.map((option, n) => ({ voter: person(voters[n]), option })),
    };
  };
  const item = (order) => {
    const voted = order <= 7 ? [vote()] : [];
    const motions = voted.map(({ id: of, result }) => ({
      id: id(),
      result,
      text: "That the recommendations in the report be approved.",
      proposer: person(SURNAMES[below(6)]),
      seconder: person(SURNAMES[6 + below(6)]),
      vote: of,
    }));
    return {
      id: id(),
      order,
      title: `Fostering and adoption – report ${100 + order}`,
      number: String(order),
      kind: "report",
      access: "public",
      minutes: Array.from({ length: 12 }, () => ({
        kind: "paragraph",
        text: SENTENCES[below(5)] + " " + SENTENCES[below(5)],
      })),
      ...(motions.length && { motions, votes: voted }),
      documents: [{ title: "Report of the Director", role: "main_report", media: "application/pdf", size_bytes: 100_000 + below(900_000) }],
    };
  };
  return {
    id: id(),
    council: { name: "Fernshire County Council", classification: "local_authority" },
    body: { name: "Children and Learning Committee", classification: "committee" },
    kind: "ordinary",
    title: "Children and Learning Committee, 12 March 2024",
    date: "2024-03-12",
    start_time: "10:00",
    end_time: "12:40",
    status: "held",
    attendance: SURNAMES.map((surname, n) => ({
      person: person(surname),
      status: "present",
      capacity: "member",
      ...(n === 0 && { presiding: true }),
      ...(n % 5 === 4 && { presence: [{ joined: `10:${10 + n}`, reason: "joined during item 2" }] }),
    })),
    interests: "none_declared",
    agenda: Array.from({ length: 12 }, (_, n) => item(n + 1)),
    minutes_status: "draft",
  };
}
