using System.CommandLine;
using Holdfast.Drills.Labs;

namespace Holdfast.Cli.Commands;

/// <summary>`--profile`: how the database nodes of a lab replicate.</summary>
internal static class LabProfileOption
{
    public static Option<LabProfile> Create() => new("--profile")
    {
        Description = "synchronous: a commit is on two nodes before it is acknowledged. asynchronous: on one; this loses data and is the negative control.",
        HelpName = "synchronous|asynchronous",
        DefaultValueFactory = _ => LabProfile.Synchronous,
    };
}
