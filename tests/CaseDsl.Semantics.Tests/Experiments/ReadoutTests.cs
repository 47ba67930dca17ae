using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Semantics.Tests.Experiments;

public class ReadoutTests
{
    [Fact]
    public void Columns_may_stand_in_any_order_and_empty_cells_are_absent()
    {
        var row = Parse("""
            n,arm,successes,metric,segment,window_days,assigned
            1000,treatment,150,ctr,,,1010
            """).Rows.Should().ContainSingle().Subject;

        row.Metric.Should().Be("ctr");
        row.Arm.Should().Be("treatment");
        row.N.Should().Be(1000);
        row.Successes.Should().Be(150);
        row.Assigned.Should().Be(1010);
        row.Segment.Should().BeNull();
        row.WindowDays.Should().BeNull();
    }

    [Fact]
    public void Quoted_cells_spaces_and_blank_lines_are_understood()
    {
        var readout = Parse("\ufeffmetric, arm ,segment,n,successes\r\n\r\nctr,\"control\",\"new, \"\"young\"\"\", 1000 ,100\r\n");

        readout.Diagnostics.Should().BeEmpty();
        readout.Rows.Should().ContainSingle().Which.Segment.Should().Be("new, \"young\"");
    }

    [Fact]
    public void An_open_quote_spoils_its_own_line_only()
    {
        var readout = Parse("metric,arm,n,successes\nctr,\"control,1000,100\nctr,treatment,1000,150\n");

        readout.Rows.Should().ContainSingle().Which.Arm.Should().Be("treatment");
        readout.Diagnostics.Should().ContainSingle().Which.Location.Start.Line.Should().Be(1);
    }

    [Theory]
    [InlineData("", "empty", 0, 0)]
    [InlineData("arm,n,successes\nctr,1,1", "'metric'", 0, 0)]
    [InlineData("metric,arm\nctr,control", "columns to measure by", 0, 0)]
    [InlineData("metric,arm,n,successes,n\nctr,control,1000,100,", "twice", 0, 23)]
    [InlineData("metric,arm,n,successes\nctr,control,1000,4.2%", "write 0.042, not 4.2%", 1, 17)]
    [InlineData("metric,arm,n,successes\nctr,control,1 000,100", "'1 000' is no number for 'n'", 1, 12)]
    [InlineData("metric,arm,n,successes\nctr,control,-5,100", "below zero", 1, 12)]
    [InlineData("metric,arm,n,successes\n,control,5,1", "names no metric", 1, 0)]
    [InlineData("metric,arm,n,successes\nctr,control,1000,", "no complete shape", 1, 0)]
    [InlineData("metric,arm,change,change_low,change_high,scale,level\nctr,t,0.1,0.2,0.05,relative,0.95", "above 'change_high'", 1, 10)]
    [InlineData("metric,arm,change,change_low,change_high,scale,level\nctr,t,0.1,0.05,0.2,percent,0.95", "'percent' is no scale", 1, 19)]
    [InlineData("metric,arm,change,change_low,change_high,scale,level\nctr,t,0.1,0.05,0.2,relative,95", "a fraction between 0 and 1", 1, 28)]
    public void What_is_wrong_is_told_at_its_cell(string text, string message, int line, int column)
    {
        var finding = Parse(text).Diagnostics.Should().ContainSingle(d => d.Id == Readout.BadReadoutId).Subject;

        finding.Message.Should().Contain(message);
        finding.Location.Path.Should().Be("readout.csv");
        finding.Location.Start.Should().Be(new LinePosition(line, column));
    }

    [Fact]
    public void A_column_that_is_not_read_is_warned_of_and_the_rest_is_read()
    {
        var readout = Parse("metric,arm,n,successes,colour\nctr,control,1000,100,red");

        readout.Diagnostics.Should().ContainSingle().Which.Id.Should().Be(Readout.UnknownColumnId);
        readout.Rows.Should().ContainSingle();
    }

    [Fact]
    public void Every_shape_is_read()
    {
        var readout = Parse("""
            metric,arm,n,successes,mean,sd,se,change,change_low,change_high,scale,level,p_value,method
            ctr,a,100,10,,,,,,,,,,
            watch,a,100,,11.2,8.4,,,,,,,,
            delay,a,100,,11.2,,0.84,,,,,,,
            bandwidth,a,,,,,,-0.1,-0.11,-0.09,relative,0.95,0.001,cuped
            """);

        readout.Diagnostics.Should().BeEmpty();
        readout.Rows.Select(row => row.Sample.Shape).Should().Equal(SampleShape.Proportion, SampleShape.Mean, SampleShape.Mean, SampleShape.None);
        readout.Rows[2].Sample.Deviation.Should().BeApproximately(8.4, 1e-12);
        readout.Rows[3].Should().Match<ReadoutRow>(row => row.Change == -0.1 && row.IsRelative && row.Level == 0.95 && row.Method == "cuped");
    }

    [Theory]
    [InlineData("cases/a.case", "readout.csv", "cases/readout.csv")]
    [InlineData("cases/a.case", "../data/r.csv", "data/r.csv")]
    [InlineData("a.case", "./r.csv", "r.csv")]
    [InlineData("a.case", "../r.csv", null)]
    [InlineData("cases/a.case", "/etc/passwd", null)]
    [InlineData("cases/a.case", "C:\\r.csv", null)]
    [InlineData("cases/a.case", "..\\..\\r.csv", null)]
    public void A_readout_stays_inside_the_workspace(string casePath, string data, string? resolved) =>
        ReadoutPath.Resolve(casePath, data).Should().Be(resolved);

    private static Readout Parse(string text) => Readout.Parse(SourceText.From(text), "readout.csv");
}
