const { writeFileSync } = require("node:fs");

// Loaded before a measured program: notes how much memory the process held at most.
process.on("exit", () => {
  writeFileSync(process.env.PEAK_NOTE, String(process.resourceUsage().maxRSS * 1024));
});
