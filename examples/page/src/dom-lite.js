/** @param {string} selector @returns {any} */
export const find = (selector) => document.querySelector(selector);
