import { parentPort } from "node:worker_threads";
import { serve } from "./worker-serve.js";

parentPort.on("message", (message) => serve(message, (answer) => parentPort.postMessage(answer)));
