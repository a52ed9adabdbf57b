/** What the rules answered. It is read when it is looked at: a verdict alone costs no more than itself. */
export class Report {
  #json;
  #record;

  /** @param {string} told the report as JSON behind one digit, 1 where no finding is an error */
  constructor(told) {
    this.valid = told.startsWith("1");
    this.#json = told.slice(1);
  }

  get #read() {
    return (this.#record ??= JSON.parse(this.#json));
  }

  get findings() {
    return (this.#read.findings ??= []);
  }

  get held() {
    return (this.#read.held ??= []);
  }

  get unknown() {
    return (this.#read.unknown ??= []);
  }

  count(severity) {
    return this.findings.filter((finding) => finding.severity === severity).length;
  }

  /** As it came, to be sent elsewhere. */
  get _told() {
    return (this.valid ? "1" : "0") + this.#json;
  }

  toJSON() {
    return JSON.parse(this.#json);
  }
}
