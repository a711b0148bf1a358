package dev.crosswalk.publish;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The response headers that the site is to be served with.
 *
 * <p>They go out in a {@code _headers} file for hosts that read one, and the preview server sends
 * the same. Pages repeat the policy in a {@code meta} element for all other hosts.
 */
public final class Headers {
  /** The only policy: everything from the site itself, no inline script or style. */
  public static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'; require-trusted-types-for 'script'";

  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private Headers() {}

  static final String FILE_CONTENT =
      """
      /*
        Content-Security-Policy: %s
        Cross-Origin-Opener-Policy: same-origin
        Cross-Origin-Resource-Policy: same-origin
        Permissions-Policy: camera=(), geolocation=(), microphone=()
        Referrer-Policy: strict-origin-when-cross-origin
        Strict-Transport-Security: max-age=63072000; includeSubDomains
        X-Content-Type-Options: nosniff
        X-Frame-Options: DENY

      /assets/*
        Cache-Control: %s

      /search/n/*
        Cache-Control: %s

      /search/p/*
        Cache-Control: %s

      /search/s/*
        Cache-Control: %s

      /search/t/*
        Cache-Control: %s

      /search/w/*
        Cache-Control: %s
      """
          .formatted(
              CONTENT_SECURITY_POLICY, FOR_EVER, FOR_EVER, FOR_EVER, FOR_EVER, FOR_EVER, FOR_EVER);

  /**
   * The headers of a response without transport security, which a preview over plain HTTP lacks.
   */
  public static Map<String, String> forPreview() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("X-Frame-Options", "DENY");
    headers.put("Cache-Control", "no-cache");
    return headers;
  }
}
