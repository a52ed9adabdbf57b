"""What people write today for pages of a council's committee system: a parser, and regular expressions over the text.

Usage: peers.py PAGE.html. Prints a line for each peer that is installed: name, seconds for one page (the best of
several rounds), and how much it found. Nothing is installed by it. A peer takes out the items, their documents and
twenty kinds of facts; it gives no places in the text, no checked record and no findings, which the reader does.
"""

import re
import sys
import time

FACTS = {
    "resolved": r"\bRESOLVED\b[ –-]*(?:That)?",
    "agreed": r"\b(?:It was agreed|The \w+ agreed) (?:that|to)\b",
    "mover": r"\b(?:proposed|moved) by ((?:Councillor|Cllr) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)",
    "seconder": r"\bseconded by ((?:Councillor|Cllr) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)",
    "tally": r"\b(\d+) votes? to (\d+)\b",
    "carried": r"\b(?:carried|lost|defeated)\b",
    "unanimous": r"\bunanimous(?:ly)?\b",
    "for": r"\bFor \((\d+)\): ([^\n]+)",
    "against": r"\bAgainst \((\d+)\): ([^\n]+)",
    "abstained": r"\bAbstain(?:ed|ing)? \((\d+)\): ([^\n]+)",
    "question": r"\b(Councillor [A-Z]\w+) (?:asked|queried|enquired) (?:whether|what|how|if|why)\b",
    "answer": r"\bIn (?:response|reply) to\b[^.]*\.",
    "statement": r"\b(?:It was noted|It was reported) that\b[^.]*\.",
    "concern": r"\bexpressed concern\b[^.]*\.",
    "money": r"£[\d,]+(?:\.\d+)?(?: ?(?:m|million|bn|billion|k))?",
    "percent": r"\b\d+(?:\.\d+)?\s?(?:%|per cent)",
    "change": r"\b(?:increased|decreased|risen|fallen|rose|fell) from (\S+) to (\S+)",
    "date": r"\b\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December),? \d{4}\b",
    "year": r"\b20\d\d/\d\d\b",
    "action": r"\b(?:agreed to|would|will|to) (?:circulate|provide|write|report back|share|send)\b[^.]*\.",
    "delegation": r"\bbe (?:authorised|delegated)\b[^.]*\.",
}
PATTERNS = [(name, re.compile(pattern)) for name, pattern in FACTS.items()]
SIZE = re.compile(r"PDF ([\d,]+) ([KM]B)")
# Words of which a line must have one before its pattern is tried.
GUARDS = {
    "resolved": "RESOLVED", "agreed": " agreed ", "mover": "ed by ", "seconder": "seconded by", "tally": " to ",
    "carried": None, "unanimous": "nanimous", "for": "For (", "against": "Against (", "abstained": "Abstain",
    "question": "Councillor ", "answer": "In re", "statement": "It was ", "concern": "expressed concern",
    "money": "£", "percent": None, "change": " from ", "date": " 20", "year": "20", "action": None,
    "delegation": " be ",
}


def ordinary(text):
    """Every pattern over the whole text."""
    return sum(1 for _, pattern in PATTERNS for _ in pattern.finditer(text))


def guarded(text):
    """Every pattern on the lines that can have it: how somebody writes it who has measured."""
    found = 0
    for line in text.split("\n"):
        for name, pattern in PATTERNS:
            guard = GUARDS[name]
            if guard is None or guard in line:
                found += sum(1 for _ in pattern.finditer(line))
    return found


def soup(parser, facts):
    from bs4 import BeautifulSoup

    def run(html):
        page = BeautifulSoup(html, parser)
        items, documents, found = 0, 0, 0
        for row in page.select("#mgItemTable > tbody > tr"):
            items += 1
            title = row.select_one("p.mgAiTitleTxt")
            title and title.get_text(strip=True)
            for entry in row.select("li.mgBulletPara"):
                entry.a["href"], SIZE.search(entry.get_text())
                documents += 1
            text = "\n".join(one.get_text(" ", strip=True) for one in row.select("div.mgWordPara p"))
            found += facts(text)
        return items, documents, found

    return run


def lexbor(facts):
    from selectolax.lexbor import LexborHTMLParser

    def run(html):
        page = LexborHTMLParser(html)
        items, documents, found = 0, 0, 0
        for row in page.css("#mgItemTable > tbody > tr"):
            items += 1
            title = row.css_first("p.mgAiTitleTxt")
            title and title.text(strip=True)
            for entry in row.css("li.mgBulletPara"):
                entry.css_first("a").attributes["href"], SIZE.search(entry.text())
                documents += 1
            text = "\n".join(one.text(strip=True) for one in row.css("div.mgWordPara p"))
            found += facts(text)
        return items, documents, found

    return run


def main():
    html = open(sys.argv[1], encoding="utf-8").read()
    peers = [
        ("selectolax, guarded re", lambda: lexbor(guarded)),
        ("selectolax, re", lambda: lexbor(ordinary)),
        ("bs4 (lxml), re", lambda: soup("lxml", ordinary)),
        ("bs4 (html.parser), re", lambda: soup("html.parser", ordinary)),
    ]
    for name, make in peers:
        try:
            run = make()
            found = run(html)
        except Exception as error:  # a peer that is not installed is left out, and said so
            print(f"{name}: skipped, {error}", file=sys.stderr)
            continue
        best, begun = float("inf"), time.perf_counter()
        while time.perf_counter() - begun < 0.5:
            start = time.perf_counter()
            run(html)
            best = min(best, time.perf_counter() - start)
        print(f"{name}\t{best:.6f}\t{found[0]} items, {found[1]} documents, {found[2]} facts")


if __name__ == "__main__":
    main()
