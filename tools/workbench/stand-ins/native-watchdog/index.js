const interval = 3000;

// Signal 0 only asks whether the process exists.
exports.start = (parentId) => {
  const timer = setInterval(() => {
    try {
      process.kill(parentId, 0);
    } catch {
      process.exit(87);
    }
  }, interval);
  timer.unref();
};
