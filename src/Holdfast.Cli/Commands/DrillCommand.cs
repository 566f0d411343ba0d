using System.CommandLine;

namespace Holdfast.Cli.Commands;

/// <summary>`holdfast drill`: lets a failure happen to real components and measures what the business transactions suffer.</summary>
internal static class DrillCommand
{
    public static Command Create(CliConsole console) => new Verb(
        "drill",
        "Let a failure happen to real components, and measure what the business transactions suffer.",
        """
        Every transaction is numbered. After healing all of them are read back: an acknowledged one that is gone is lost.
        A drill in which nothing was seen to fail is reported as not executed, never as a success.

        Examples:
          holdfast drill list
          holdfast drill run database-crash
          holdfast drill run database-crash estate.yaml
          holdfast drill run all --history histories
          holdfast drill run node-loss --repeat 10 --format json
          holdfast drill run inbound-partition --profile asynchronous
          holdfast drill run redis-partition
          holdfast drill run samples/experiments/database-crash.yaml
          holdfast drill check proof/history/*.jsonl.gz
          holdfast drill stop
        """)
    {
        DrillListVerb.Create(console), DrillRunVerb.Create(console), DrillCheckVerb.Create(console), DrillStopVerb.Create(console),
    };
}
