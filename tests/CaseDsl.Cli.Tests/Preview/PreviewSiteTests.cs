using System.Text;
using System.Text.RegularExpressions;

namespace CaseDsl.Cli.Tests;

public sealed partial class PreviewSiteTests : IDisposable
{
    private const string Own = "127.0.0.1:4747";

    private readonly PreviewFolder _folder = new();
    private readonly PreviewSite _site;

    public PreviewSiteTests()
    {
        _folder.Look().Ready.GetAwaiter().GetResult();
        _site = new PreviewSite(() => _folder.Workspace.State, new EventHub(), 4747);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_first_page_lists_cases_with_findings_net_and_outcome()
    {
        var page = Page("/");

        page.Should().Contain("<h1>3 cases</h1>").And.Contain("href=\"/case/shared/metrics.case\"");
        page.Should().MatchRegex("home\\.case</span></th>.*\\+\\$0\\.55M per quarter.*>none<");
        page.Should().MatchRegex("broken\\.case</span></th>.*<span class=\"level error\">\\d+ errors?</span>");
    }

    [Fact]
    public void A_case_has_its_page_and_beside_it_its_findings_with_links_to_their_lines()
    {
        Page("/case/home.case").Should().Contain("Nothing to report").And.Contain("Impact");

        var page = Page("/case/broken.case");
        page.Should().Contain("<li class=\"finding error\"").And.Contain("href=\"/source/broken.case#L2\">line 2</a>").And.Contain("CASE1001");
        Page("/source/broken.case").Should().Contain("id=\"L2\"").And.Contain("assume n");
    }

    [Fact]
    public void What_an_author_writes_is_text_and_never_markup()
    {
        _folder.Write("x.case", "case x \"<script>alert(1)</script>\" { author: \"<img src=x onerror=alert(2)>\" }\n// </span><script>alert(3)</script>\n");
        _folder.Look();

        foreach (var path in new[] { "/", "/case/x.case", "/source/x.case" })
        {
            Page(path).Should().NotContain("<script>alert").And.NotContain("<img");
        }
    }

    [Theory]
    [InlineData("/case/nowhere.case")]
    [InlineData("/case/../home.case")]
    [InlineData("/case/../../../../../../etc/passwd")]
    [InlineData("/case//etc/passwd")]
    [InlineData("/source/.editorconfig")]
    [InlineData("/source/shared/../home.case")]
    [InlineData("/source/home.case\0")]
    [InlineData("/home.case")]
    [InlineData("/case/")]
    [InlineData("/case")]
    public void Nothing_but_the_cases_is_served(string path)
    {
        var response = _site.Answer(new HttpRequest("GET", path, Own));

        response.Status.Should().Be(404);
        Encoding.UTF8.GetString(response.Body.Span).Should().Contain("Not there").And.NotContain("root:");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("evil.example")]
    [InlineData("evil.example:4747")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:80")]
    [InlineData("localhost:4747.evil.example")]
    public void Another_hosts_name_is_refused(string? host)
    {
        var response = _site.Answer(new HttpRequest("GET", "/", host));

        response.Status.Should().Be(403);
        Encoding.UTF8.GetString(response.Body.Span).Should().NotContain("home.case");
    }

    [Theory]
    [InlineData("127.0.0.1:4747")]
    [InlineData("localhost:4747")]
    [InlineData("LOCALHOST:4747")]
    public void This_machines_own_names_are_served(string host) => _site.Answer(new HttpRequest("GET", "/", host)).Status.Should().Be(200);

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("get")]
    public void It_can_only_be_read(string method)
    {
        var response = _site.Answer(new HttpRequest(method, "/", Own));

        response.Status.Should().Be(405);
        response.Headers.Should().Contain(("Allow", "GET, HEAD"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/case/home.case")]
    [InlineData("/source/home.case")]
    [InlineData("/nowhere")]
    public void A_page_runs_its_own_script_and_loads_nothing_from_elsewhere(string path)
    {
        var first = _site.Answer(new HttpRequest("GET", path, Own));
        var second = _site.Answer(new HttpRequest("GET", path, Own));
        var page = Encoding.UTF8.GetString(first.Body.Span);

        var policy = first.Headers.Single(static header => header.Name == "Content-Security-Policy").Value;
        policy.Should().StartWith("default-src 'none';").And.Contain("frame-ancestors 'none'").And.NotContain("unsafe");
        var nonces = Nonce().Matches(page).Select(static match => match.Groups[1].Value).Distinct().ToArray();
        nonces.Should().ContainSingle();
        policy.Should().Contain($"'nonce-{nonces[0]}'");
        second.Headers.Single(static header => header.Name == "Content-Security-Policy").Value.Should().NotBe(policy);
        first.Headers.Select(static header => header.Name).Should().NotContain(static name => name.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
        Remote().IsMatch(page).Should().BeFalse();
        page.Should().NotContain(" style=\"").And.NotContain(" onclick");
    }

    private string Page(string path)
    {
        var response = _site.Answer(new HttpRequest("GET", path, Own));
        response.Status.Should().Be(200, path);
        response.ContentType.Should().Be("text/html; charset=utf-8");
        return Encoding.UTF8.GetString(response.Body.Span);
    }

    [GeneratedRegex("nonce=\"([0-9A-F]+)\"")]
    private static partial Regex Nonce();

    [GeneratedRegex("(?:src|href)=\"(?:https?:)?//")]
    private static partial Regex Remote();
}
