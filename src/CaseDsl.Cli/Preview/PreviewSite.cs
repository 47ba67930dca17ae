using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CaseDsl.Cli;

/// <summary>
/// Answers requests from what is previewed: <c>/</c> lists the cases, <c>/case/PATH</c> shows one with its findings,
/// <c>/source/PATH</c> its text, <c>/events</c> tells of changes. A path is looked up among the cases and never on the disk.
/// </summary>
/// <param name="state">What is previewed now.</param>
/// <param name="port">Where the site is; another host's name for it is refused, so that no page of the net can read it by rebinding a name.</param>
internal sealed class PreviewSite(Func<PreviewState> state, EventHub events, int port)
{
    private const string CasePrefix = "/case/";
    private const string SourcePrefix = "/source/";

    private readonly string[] _hosts =
    [
        string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"),
        string.Create(CultureInfo.InvariantCulture, $"localhost:{port}"),
    ];

    public HttpResponse Answer(HttpRequest request)
    {
        if (request.Host is null || !_hosts.Contains(request.Host, StringComparer.OrdinalIgnoreCase))
        {
            return Plain(403, $"This page is for this machine alone: ask for http://{_hosts[0]}/.");
        }

        if (request.Method is not ("GET" or "HEAD"))
        {
            return Plain(405, "This page can only be read.") with { Headers = [.. Common, ("Allow", "GET, HEAD")] };
        }

        var now = state();
        if (request.Path == "/")
        {
            return Html(200, nonce => PreviewPages.List(now, nonce));
        }

        if (request.Path == "/events")
        {
            return new HttpResponse(200, "text/event-stream", default) { Headers = Common, Events = events.Write };
        }

        if (Named(request.Path, CasePrefix, now) is { } shown)
        {
            return Html(200, nonce => PreviewPages.Case(now, shown, nonce));
        }

        return Named(request.Path, SourcePrefix, now) is { } read
            ? Html(200, nonce => PreviewPages.Source(now, read, nonce))
            : Html(404, nonce => PreviewPages.Missing(now, nonce));
    }

    private static PreviewCase? Named(string path, string prefix, PreviewState now) =>
        path.StartsWith(prefix, StringComparison.Ordinal) ? now.Find(path[prefix.Length..]) : null;

    private static readonly (string, string)[] Common =
    [
        ("Cache-Control", "no-store"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Referrer-Policy", "no-referrer"),
        ("X-Content-Type-Options", "nosniff"),
    ];

    private static HttpResponse Plain(int status, string text) => HttpResponse.Text(status, text) with { Headers = Common };

    private static HttpResponse Html(int status, Func<string, string> write)
    {
        var nonce = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        var policy = $"default-src 'none'; style-src 'nonce-{nonce}'; script-src 'nonce-{nonce}'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        return new HttpResponse(status, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(write(nonce))) { Headers = [.. Common, ("Content-Security-Policy", policy)] };
    }
}
