// Globals of module systems that are not there. Calls are recorded: a good guest makes none.
window.pageErrors = [];
window.trapCalls = [];
addEventListener('error', (event) => window.pageErrors.push(String(event.message)));
addEventListener('unhandledrejection', (event) => window.pageErrors.push(String(event.reason)));
window.define = (...parameters) => window.trapCalls.push(parameters.length);
window.define.amd = { jQuery: true };
window.exports = {};
window.module = { exports: window.exports };
