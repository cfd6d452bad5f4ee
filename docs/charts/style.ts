/** Colours of a chart in a file of its own: those of tokens.css in light mode. */
export const STYLE = `svg{background:#fdfcf9;font:12px "Helvetica Neue",Arial,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;font-variant-numeric:tabular-nums}
text{fill:#23211d}.axis line,.rule{stroke:#ddd8cc}.axis text,.sub{fill:#5f5a50}.zero{stroke:#8a8375}.head{font-weight:600}.in{font-size:11px}
.m{stroke-width:1.6}.confirmed,.printed{fill:#1f5a86;stroke:#1f5a86}.printed{fill:#dce8f1}.contradicted{fill:#a8201a;stroke:#a8201a}.derived{fill:#fdfcf9;stroke:#0b6e63}.withheld{fill:none;stroke:#6a655b}.range{stroke-width:1.6;stroke:#0b6e63}.line{fill:none;stroke:#1f5a86;stroke-width:1.4}
.old{opacity:.5}.s-resolved{fill:#1f5a86}.s-underway{fill:#6fa3c8}.s-planned{fill:#c3d9e8}.s-unresolved{fill:#c9b27c}.s-undefined{fill:#e4e0d6;stroke:#8a8375;stroke-dasharray:2 2}.s-resolved-text{fill:#fdfcf9}.limit{fill:none;stroke:#8a8375;stroke-dasharray:4 3}a{text-decoration:none}`;
