/**
 * The one thing that this package throws, for misuse: what was passed cannot be taken at all. What is wrong *with* a
 * record is never thrown but returned as findings.
 */
export class MinutebookError extends Error {
  #bare;

  /** @param {{ code: string, message: string, help?: string, findings?: object[] }} refusal */
  constructor({ code, message, help = "", findings = [] }, options) {
    super(help ? `${message}; ${help}` : message, options);
    this.name = "MinutebookError";
    this.#bare = message;
    this.code = code;
    this.help = help;
    this.findings = findings;
  }

  /** What it was made of, to be made again on the other side of a worker. */
  get _refusal() {
    return { code: this.code, message: this.#bare, help: this.help, findings: this.findings };
  }
}

export const misuse = (code, message, help, options) => new MinutebookError({ code, message, help }, options);
