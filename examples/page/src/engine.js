export const engine = null;
