namespace CaseDsl.Cli;

/// <summary>One way to write what a check found.</summary>
internal interface IReport
{
    void Write(CheckOutcome outcome);
}
