import { serve } from "./worker-serve.js";

self.onmessage = ({ data }) => serve(data, (answer) => self.postMessage(answer));
