import { spawn } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "../../transform/common/workspace.ts";

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a command in the project's folder to its end; what it writes is no terminal. */
export function command(name: string, args: string[], input: string | Uint8Array = ""): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(name, args, {
      cwd: ROOT,
      env: { ...process.env, NO_COLOR: "1", npm_config_loglevel: "error" },
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      stdout += chunk;
    });
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      stderr += chunk;
    });
    child.on("error", reject).on("close", (code) => resolve({ code, stdout, stderr }));
    // A command that ends before it has read everything closes its end of the pipe: what it wrote is what counts.
    child.stdin.on("error", () => {}).end(input);
  });
}

const TSX = join(ROOT, "node_modules", "tsx", "dist", "cli.mjs");

/** Runs `huiyin` without the detour through npm. */
export const huiyin = (args: string[], input: string | Uint8Array = ""): Promise<Ended> =>
  command(process.execPath, [TSX, join(ROOT, "huiyin.ts"), ...args], input);
