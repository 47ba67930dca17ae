namespace CaseDsl.Cli.Tests;

public sealed class PreviewWorkspaceTests : IDisposable
{
    private readonly PreviewFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_case_of_the_folder_is_listed_with_its_findings_net_and_outcome()
    {
        var state = _folder.Look();

        state.Cases.Select(static shown => shown.Path).Should().Equal("broken.case", "home.case", "shared/metrics.case");
        _folder.Case("broken.case").Findings.Should().Contain(static finding => finding.Id == "CASE1001");
        _folder.Case("home.case").Digest.Net.Should().StartWith("+$0.55M per quarter");
        _folder.Case("home.case").Digest.Outcome.Should().BeEmpty();
    }

    [Fact]
    public void A_look_at_what_has_not_changed_changes_nothing()
    {
        var before = _folder.Look();

        _folder.Workspace.Look().Should().BeFalse();

        _folder.Workspace.State.Should().BeSameAs(before);
    }

    [Fact]
    public async Task A_save_is_seen_and_what_it_does_not_touch_is_kept()
    {
        var before = _folder.Look();
        await before.Ready;
        var broken = _folder.Case("broken.case");
        var page = broken.Page;

        _folder.Write("home.case", Cases.Claim + "sheet q3 \"Another\" { claims: more_clicks  horizon: 4 quarters }\n");
        _folder.Workspace.Look().Should().BeTrue();

        _folder.Workspace.State.Version.Should().NotBe(before.Version);
        _folder.Case("home.case").Page.Should().Contain("Another").And.NotContain("Impact &lt;b");
        _folder.Case("broken.case").Model.Should().BeSameAs(broken.Model);
        _folder.Case("broken.case").Page.Should().BeSameAs(page);
    }

    [Fact]
    public void A_save_of_a_used_file_reaches_the_case_that_uses_it()
    {
        _folder.Look();

        _folder.Write("shared/metrics.case", Cases.Metrics.Replace("$0.5M per quarter per 1%", "$5M per quarter per 1%", StringComparison.Ordinal));
        _folder.Look();

        _folder.Case("home.case").Digest.Net.Should().StartWith("+$7.3M per quarter");
    }

    [Fact]
    public void A_file_that_comes_or_goes_is_seen()
    {
        _folder.Look();

        _folder.Write("new/later.case", "case later \"Later\" { }\n");
        File.Delete(_folder.At("broken.case"));
        _folder.Look();

        _folder.Workspace.State.Cases.Select(static shown => shown.Path).Should().Equal("home.case", "new/later.case", "shared/metrics.case");
    }

    [Fact]
    public void Severities_are_those_of_the_editorconfig_as_it_stands()
    {
        _folder.Look();
        _folder.Case("home.case").Findings.Should().BeEmpty();

        _folder.Write("broken.case", "model m \"M\" { version: v1 }\n");
        _folder.Look();
        _folder.Case("broken.case").Findings.Should().Contain(static finding => finding.Id == "CASE3011");
        _folder.Write(".editorconfig", "root = true\n[*.case]\ncasedsl_diagnostic.CASE3011.severity = none\n");
        _folder.Look();

        _folder.Case("broken.case").Findings.Should().NotContain(static finding => finding.Id == "CASE3011");
    }

    [Fact]
    public void A_file_previewed_alone_is_one_case_and_uses_what_it_uses()
    {
        using var folder = new PreviewFolder("home.case");

        folder.Look().Cases.Should().ContainSingle().Which.Digest.Net.Should().StartWith("+$0.55M");
        folder.Write("shared/metrics.case", Cases.Metrics.Replace("$0.5M per quarter per 1%", "$5M per quarter per 1%", StringComparison.Ordinal));
        folder.Look();

        folder.Case("home.case").Digest.Net.Should().StartWith("+$7.3M");
    }

    [Fact]
    public void A_link_out_of_the_workspace_is_not_followed()
    {
        using var outside = new Testing.TempFolder();
        outside.Write("secret.case", "case secret \"Secret\" { }\n");
        File.CreateSymbolicLink(_folder.At("linked.case"), outside.At("secret.case"));
        Directory.CreateSymbolicLink(_folder.At("folder"), outside.Path);
        _folder.Write("user.case", "use \"linked.case\"\nuse \"folder/secret.case\"\n");

        var state = _folder.Look();

        state.Cases.Select(static shown => shown.Path).Should().Equal("broken.case", "home.case", "shared/metrics.case", "user.case");
        _folder.Case("user.case").Findings.Where(static finding => finding.Id == "CASE2013").Should().HaveCount(2);
    }

    [Fact]
    public void A_readout_that_a_case_names_is_followed()
    {
        const string Experiment = "experiment ab { hypothesis: \"If so, then so.\"  randomize: member  primary: ctr  data: \"ab.csv\"  arm control { }  arm treatment { } }\n";
        _folder.Write("ab.case", Cases.Metrics + Experiment);
        _folder.Write("ab.csv", "metric,arm,n,successes\nctr,control,1000,42\nctr,treatment,1000,50\n");
        _folder.Look();
        var before = _folder.Case("ab.case").Page;

        _folder.Write("ab.csv", "metric,arm,n,successes\nctr,control,1000,42\nctr,treatment,1000,99\n");
        _folder.Workspace.Look().Should().BeTrue();

        _folder.Case("ab.case").Page.Should().NotBe(before).And.Contain("9.9%");
    }

    [Fact]
    public void A_folder_without_cases_is_previewed_until_there_is_one()
    {
        using var empty = new Testing.TempFolder();
        using var folder = new PreviewFolder(empty.Path);

        folder.Look().Cases.Should().BeEmpty();
        folder.Workspace.State.Problems.Should().BeEmpty();
        folder.Workspace.Folders.Should().Contain(empty.Path);
        empty.Write("first.case", "");
        folder.Look();

        folder.Workspace.State.Cases.Should().ContainSingle();
    }
}
