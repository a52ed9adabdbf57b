import { Worker } from "node:worker_threads";
import { Client } from "./worker-client.js";

/** A thread of Node that reads pages. */
export class MinutebookWorker extends Client {
  constructor() {
    super(({ received, failed }) => {
      const worker = new Worker(new URL("./worker-thread-node.js", import.meta.url));
      worker.on("message", received);
      worker.on("error", failed);
      // A program ends when nothing else is to be done, whether or not it closed its workers.
      worker.unref();
      let waiting = 0;
      worker.on("message", () => (waiting -= 1) || worker.unref());
      const post = (message) => {
        if (message.call !== undefined && (waiting += 1)) worker.ref();
        worker.postMessage(message);
      };
      return { post, close: () => void worker.terminate() };
    });
  }
}

export { MinutebookError } from "./error.js";
