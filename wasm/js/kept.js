/** A record that stays in the compiled half, and what all of them share. */
export class Kept {
  #engine;
  #held;

  constructor(engine, id) {
    this.#engine = engine;
    this.#held = engine.keep(this, id);
  }

  /** Asks the compiled half about this record. */
  _ask(name, ...values) {
    return this.#engine.ask(name, this.#held, ...values);
  }

  get _engine() {
    return this.#engine;
  }

  get _id() {
    this.#engine.ask("is_kept", this.#held);
    return this.#held.id;
  }

  free() {
    this.#engine.free(this, this.#held);
  }
}

// Older engines have no `using` and no symbol for it.
if (Symbol.dispose) {
  Object.defineProperty(Kept.prototype, Symbol.dispose, { value: Kept.prototype.free, configurable: true, writable: true });
}
