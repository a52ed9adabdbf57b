import { MinutebookError, misuse } from "./error.js";

/**
 * One instance of a compiled half: started when it is first needed, and started anew should it ever trap, because an
 * instance that stopped in the middle of something cannot be trusted again.
 */
export class Engine {
  #glue;
  #source;
  #help;
  #started = false;
  #epoch = 0;
  #limits = new Map();
  #gone = new FinalizationRegistry(({ id, epoch }) => this.release(id, epoch));

  /**
   * @param glue the module that wasm-bindgen wrote
   * @param help what to do where there is nothing to start from
   */
  constructor(glue, help) {
    this.#glue = glue;
    this.#help = help;
  }

  /** Says where the compiled code comes from, should nobody start the engine before it is needed. */
  offer(source) {
    this.#source ??= source;
  }

  get started() {
    return this.#started;
  }

  /** Starts from compiled code at hand: bytes or a module. */
  start(module) {
    if (this.#started) return;
    this.#glue.initSync({ module });
    this.#started = true;
  }

  /** Starts from anything that can be fetched or compiled. */
  async load(input) {
    if (this.#started) return;
    await this.#glue.default({ module_or_path: input });
    this.#started = true;
  }

  /** Calls a function of the compiled half. */
  call(name, ...values) {
    if (!this.#started) this.#begin();
    try {
      return this.#glue[name](...values);
    } catch (thrown) {
      // Refusals are thrown as JSON; everything else is an instance that stopped.
      if (typeof thrown === "string") throw new MinutebookError(JSON.parse(thrown));
      this.#restart();
      throw misuse(
        "stopped",
        "this input was too much for the memory that there is",
        "split it or lower the limits; the package goes on working, but records that were kept must be made anew",
        { cause: thrown },
      );
    }
  }

  #begin() {
    if (!this.#source) throw misuse("not_started", "minutebook was called before it was started", this.#help);
    this.start(this.#source());
  }

  #restart() {
    this.#epoch += 1;
    this.#glue.__wbg_reset_state();
  }

  /** The default limits of one kind of input. */
  limits(name) {
    if (!this.#limits.has(name)) this.#limits.set(name, JSON.parse(this.call(name)));
    return this.#limits.get(name);
  }

  /** Ties a record of the compiled half to the object that stands for it here. */
  keep(owner, id) {
    const held = { id, epoch: this.#epoch };
    this.#gone.register(owner, held, owner);
    return held;
  }

  /** Calls a function about a kept record. */
  ask(name, held, ...values) {
    if (held.epoch !== this.#epoch) {
      throw misuse("closed", "this record was lost when another input was too much", "make it anew");
    }
    return this.call(name, held.id, ...values);
  }

  /** Lets go of a record before the garbage collector does. */
  free(owner, held) {
    this.#gone.unregister(owner);
    this.release(held.id, held.epoch);
  }

  release(id, epoch) {
    if (epoch === this.#epoch && this.#started) this.#glue.release(id);
  }
}
