// What `npm start` says about the preview page.

const chinese = {
  building: "正在构建预览页（约半分钟，只在代码改动后）…",
  noCertificate: (why) =>
    `预览页需要 https，但证书无法生成：${why}\n请确认用户主目录可写，然后重试：npm start。只计分、不打开预览页：npm start -- --no-serve`,
  untrusted: (platform) =>
    [
      "浏览器第一次打开会提示“您的连接不是私密连接”（NET::ERR_CERT_AUTHORITY_INVALID）。",
      "原因：证书由本机刚刚生成，只用于 localhost，系统还没有信任它。页面只在本机，可选“高级”→“继续前往”。",
      "要消除提示，请信任这个证书（会请您确认），再重新运行 npm start：",
      "    npx office-addin-dev-certs install",
      ...(platform === "linux"
        ? ["Linux 上 Chrome 和 Firefox 用自己的证书库：另把 ~/.office-addin-dev-certs/ca.crt 导入浏览器。"]
        : []),
      "以后取消信任：npx office-addin-dev-certs uninstall",
    ].join("\n"),
  otherPort: (wanted, taken) => `端口 ${wanted} 已被占用，改用 ${taken}。`,
  serving: (address) => `预览页已就绪，按 Ctrl+C 结束：\n${address}`,
};

const english = {
  building: "building the preview page (about half a minute, only after changes) …",
  noCertificate: (why) =>
    `The preview page needs https, and the certificate cannot be made: ${why}\n` +
    "Make sure that your home folder can be written to, then run npm start again. Without the page: npm start -- --no-serve",
  untrusted: (platform) =>
    [
      'The first time, the browser will say "Your connection is not private" (NET::ERR_CERT_AUTHORITY_INVALID).',
      "Why: the certificate was made on this machine, for localhost alone, and the system does not trust it yet.",
      'The page lies on this machine: choose "Advanced", then "Proceed to localhost".',
      "To be rid of the message, trust the certificate (you will be asked), and run npm start again:",
      "    npx office-addin-dev-certs install",
      ...(platform === "linux"
        ? ["On Linux, Chrome and Firefox keep lists of their own: import ~/.office-addin-dev-certs/ca.crt there, too."]
        : []),
      "To take the trust back: npx office-addin-dev-certs uninstall",
    ].join("\n"),
  otherPort: (wanted, taken) => `Port ${wanted} is in use; ${taken} is taken instead.`,
  serving: (address) => `The preview page is ready. Ctrl+C ends it:\n${address}`,
};

/** In the language of the machine. */
export const startTexts = (locale) => (locale.startsWith("zh") ? chinese : english);
