import { Client } from "./worker-client.js";

/** A worker of a browser that reads pages. */
export class MinutebookWorker extends Client {
  constructor() {
    super(({ received, failed }) => {
      const worker = new Worker(new URL("./worker-thread.js", import.meta.url), { type: "module" });
      worker.onmessage = ({ data }) => received(data);
      worker.onerror = (event) => failed(event.error ?? event.message);
      worker.onmessageerror = () => failed();
      return { post: (message) => worker.postMessage(message), close: () => worker.terminate() };
    });
  }
}

export { MinutebookError } from "./error.js";
