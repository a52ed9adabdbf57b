import { parentPort } from "node:worker_threads";
// Starts by itself, from the compiled half as text.
import "./index.js";
import { serve } from "./worker-serve.js";

parentPort.on("message", (message) => serve(message, (answer) => parentPort.postMessage(answer)));
