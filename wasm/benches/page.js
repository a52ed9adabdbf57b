// A made-up page of 100 KB in the manner of the web services that councils use: navigation, scripts, spans as word
// processors leave them, items with documents, a vote by name.
const NAMES = "Archer Baker Clarke Dalton Ellis Fenwick Grainger Hobbs Irwin Jarvis Keane Lomax".split(" ");
const TALK = [
  "The committee considered the report of the Director of Children&rsquo;s Services &ndash; and heard from the officer who had written it.",
  "Members asked how many of the homes had been visited since the last meeting; of the 412 children in foster care, 231 (56%) lived with the council&rsquo;s own carers.",
  "It was said that the costs of &pound;1.2 million had been met from the reserve, and that a further report would come in September.",
  "A member asked whether the new arrangements were &lsquo;fit for purpose&rsquo;, and was told that they were under review.",
];

export function page(seed = 1, items = 24) {
  const item = (n) => `
<tr class="mgItemTableRow"><td class="mgItemNumberCell"><p class="mgAiTitleTxt">${n}.</p></td>
<td><p class="mgAiTitleTxt"><a name="AI${seed * 1000 + n}"></a>Report ${n}: fostering and adoption</p>
<ul class="mgBulletList">${[1, 2, 3]
    .map((d) => `<li><a class="mgFileLink" href="documents/s${n}${d}/Appendix%20${d}.pdf" title="Link to document">Appendix ${d}</a> <span class="mgFileSize">PDF ${d * 113} KB</span></li>`)
    .join("")}</ul>
<div class="mgWordPara"><p class="MsoNormal"><b><span style="font-size:11.0pt;font-family:&quot;Arial&quot;,sans-serif">Minutes:</span></b></p>
${Array.from({ length: 9 }, (_, p) => `<p class="MsoNormal" style="margin-left:35.45pt;text-align:justify"><span style="font-size:11.0pt;font-family:&quot;Arial&quot;,sans-serif">${TALK[(seed + n + p) % 4]}</span></p>`).join("\n")}
<p class="MsoNormal"><b>RESOLVED</b> that the report be noted and that the recommendations in section ${n} be approved.</p>
${n % 6 === 0 ? `<p class="MsoNormal">For: Councillors ${NAMES.slice(0, 8).join(", ")} (8). Against: Councillors ${NAMES.slice(8).join(", ")} (4).</p>` : ""}
</div></td></tr>`;
  return `<!DOCTYPE html><html lang="en-GB"><head><title>Agenda and minutes - Children and Learning Committee - Tuesday, 12th March, 2024</title>
<style>${".mgContent{margin:0;padding:1em}\n".repeat(40)}</style><script>${"var mg=mg||{};mg.q=1;\n".repeat(40)}</script></head><body>
<ul class="mgNav">${Array.from({ length: 60 }, (_, n) => `<li><a href="ieListMeetings.aspx?CId=${n}">Committee ${n}</a></li>`).join("")}</ul>
<div class="mgContent"><h1 class="mgMainTitleTxt">Children and Learning Committee</h1><h2 class="mgSubTitleTxt">Tuesday, 12th March, 2024 10.00 am</h2>
<p>Venue: Committee Room 1, Shire House</p><p>Contact: Ann Example 01234 567890</p>
<table class="mgItemTable">${Array.from({ length: items }, (_, n) => item(n + 1)).join("")}</table></div></body></html>`;
}
