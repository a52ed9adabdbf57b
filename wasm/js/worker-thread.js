import { misuse } from "./error.js";
import { init } from "./slim.js";
import { refuse, serve } from "./worker-serve.js";

// The compiled half is a file of its own here: a third smaller on its way than as text, and compiled while it arrives.
const started = init(new URL("../dist/minutebook_bg.wasm", import.meta.url));
// Told to whoever asks, and not to the console.
started.catch(() => {});

const post = (answer) => self.postMessage(answer);

self.onmessage = async ({ data }) => {
  try {
    await started;
  } catch (cause) {
    const advice = "see whether the file is served, as application/wasm, and whether the page's policy allows `wasm-unsafe-eval`";
    return refuse(data, misuse("not_started", `minutebook.wasm could not be loaded: ${cause?.message ?? cause}`, advice), post);
  }
  await serve(data, post);
};
