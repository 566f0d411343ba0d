using Holdfast.Drills.Faults;

namespace Holdfast.Drills.Running;

/// <summary>A failure that the lab can produce: its name in the estate and what happens.</summary>
public sealed record Scenario
{
    internal Scenario(string name, string summary, IFault fault) => (Name, Summary, Fault) = (name, summary, fault);

    public string Name { get; }

    public string Summary { get; }

    internal IFault Fault { get; }

    /// <summary>Every failure the lab can produce. All of them hit the primary, so a new primary must be seen or the drill was not executed.</summary>
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("database-crash", "The postmaster of the primary is killed.", new DatabaseCrashFault()),
        new("node-loss", "The primary's whole node is killed, and comes back once a standby has taken over.", new NodeLossFault()),
        new("inbound-partition", "The primary's zone hears nobody but the clients. With the asynchronous profile this loses data: the negative control.", new InboundPartitionFault()),
    ];

    public static Scenario? Find(string name) => All.FirstOrDefault(scenario => scenario.Name == name);

    public override string ToString() => Name;
}
