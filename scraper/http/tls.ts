import { constants } from "node:crypto";
import type { TlsFault } from "../registry.ts";

/** Faults of certificate and handshake, by the code that Node or OpenSSL gives, under the name a source opts in by. */
const FAULTS: Record<string, TlsFault> = {
  CERT_HAS_EXPIRED: "expired",
  CERT_NOT_YET_VALID: "expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "untrusted",
  SELF_SIGNED_CERT_IN_CHAIN: "untrusted",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "untrusted",
  UNABLE_TO_GET_ISSUER_CERT: "untrusted",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "untrusted",
  CERT_UNTRUSTED: "untrusted",
  CERT_CHAIN_TOO_LONG: "untrusted",
  INVALID_CA: "untrusted",
  ERR_TLS_CERT_ALTNAME_INVALID: "hostname",
  HOSTNAME_MISMATCH: "hostname",
  ERR_SSL_UNSAFE_LEGACY_RENEGOTIATION_DISABLED: "legacy",
  ERR_SSL_DH_KEY_TOO_SMALL: "legacy",
  ERR_SSL_EE_KEY_TOO_SMALL: "legacy",
  ERR_SSL_CA_MD_TOO_WEAK: "legacy",
  ERR_SSL_UNSUPPORTED_PROTOCOL: "legacy",
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: "legacy",
  ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE: "legacy",
  ERR_SSL_NO_SUPPORTED_PROTOCOLS_AVAILABLE: "legacy",
  ERR_SSL_WRONG_SIGNATURE_TYPE: "legacy",
};

/** Which opt-in an error falls under; "other" for further faults of TLS, null for what is none. */
export function tlsFault(code: string | undefined): TlsFault | "other" | null {
  if (code === undefined) return null;
  const known = FAULTS[code];
  if (known) return known;
  return code.startsWith("ERR_SSL_") || code.startsWith("ERR_TLS_") || code === "CERT_REVOKED" || code === "EPROTO"
    ? "other"
    : null;
}

/** Socket options for a source's opt-ins. Trust is then judged after the handshake, fault by fault. */
export function tlsOptions(accepted: readonly TlsFault[]): Record<string, unknown> {
  const legacy = accepted.includes("legacy")
    ? {
        secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
        ciphers: "DEFAULT@SECLEVEL=0",
        minVersion: "TLSv1",
      }
    : {};
  const lenient = accepted.some((f) => f !== "legacy") ? { rejectUnauthorized: false, maxCachedSessions: 0 } : {};
  return { ...legacy, ...lenient };
}
