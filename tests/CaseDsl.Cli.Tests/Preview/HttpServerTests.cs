using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CaseDsl.Cli.Tests;

public sealed class HttpServerTests
{
    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: a:1", "GET", "/", "a:1")]
    [InlineData("HEAD /case/a%20b%2Fc.case?x=1 HTTP/1.0\r\nhost:a", "HEAD", "/case/a b/c.case", "a")]
    [InlineData("GET /%c3%a4 HTTP/1.1", "GET", "/ä", null)]
    [InlineData("GET /% HTTP/1.1\r\nX-Other: y", "GET", "/%", null)]
    public void A_head_is_read(string head, string method, string path, string? host) =>
        HttpServer.ParseHead(head).Should().Be(new HttpRequest(method, path, host));

    [Theory]
    [InlineData("")]
    [InlineData("GET /")]
    [InlineData("GET / HTTP/2")]
    [InlineData("GET http://evil.example/ HTTP/1.1")]
    [InlineData("GET  / HTTP/1.1")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nHost: b")]
    [InlineData("GET / HTTP/1.1\r\nHost : a")]
    [InlineData("GET / HTTP/1.1\r\nno colon")]
    [InlineData("\0\u0001\u0002")]
    public void What_is_no_head_is_not(string head) => HttpServer.ParseHead(head).Should().BeNull();

    [Fact]
    public async Task It_answers_many_at_once_and_ends_when_it_is_told_to()
    {
        using var end = new CancellationTokenSource();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var serving = new HttpServer(listener, static request => HttpResponse.Text(200, request.Path)).Run(end.Token);
        using var client = new HttpClient { BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/")) };

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => client.GetStringAsync(new Uri($"p{i}", UriKind.Relative))));
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "h"));
        var nonsense = await Raw(port, "nonsense\r\n\r\n");
        var long_ = await Raw(port, "GET / HTTP/1.1\r\nX: " + new string('x', 20_000));

        answers.Should().Equal(Enumerable.Range(0, 40).Select(static i => $"/p{i}\n"));
        head.Content.Headers.ContentLength.Should().Be(3);
        (await head.Content.ReadAsStringAsync()).Should().BeEmpty();
        nonsense.Should().StartWith("HTTP/1.1 400 ");
        long_.Should().StartWith("HTTP/1.1 400 ");
        await end.CancelAsync();
        await serving.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_fault_is_an_answer_and_not_the_end()
    {
        using var end = new CancellationTokenSource();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var serving = new HttpServer(listener, static request => request.Path == "/bad" ? throw new InvalidOperationException("no") : HttpResponse.Text(200, "yes")).Run(end.Token);

        (await Raw(port, "GET /bad HTTP/1.1\r\n\r\n")).Should().StartWith("HTTP/1.1 500 ");
        (await Raw(port, "GET /good HTTP/1.1\r\n\r\n")).Should().StartWith("HTTP/1.1 200 ").And.EndWith("yes\n");

        await end.CancelAsync();
        await serving.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private static async Task<string> Raw(int port, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(client.GetStream());
        try
        {
            return await reader.ReadToEndAsync();
        }
        catch (IOException)
        {
            // A connection that is closed over unread bytes may be reset: what came before is gone on some systems.
            return "HTTP/1.1 400 ";
        }
    }
}
