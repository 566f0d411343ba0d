using Holdfast.Estate.Diagnostics;

namespace Holdfast.Recovery.Plans.Checking;

/// <summary>What is missing for a recovery plan to be carried out: HF1701 to HF1749.</summary>
public static class PlanDiagnostics
{
    /// <summary>The one finding that does not keep a plan from being carried out: late is better than never.</summary>
    public static readonly DiagnosticCode ObjectiveIsOutOfReach = new(1710);

    public static Diagnostic NobodyDecides(SourcePlace place, string process) => Error(1701, place,
        $"Nobody is named who may decide to recover '{process}'.",
        "Name a role or a person under 'continuity.decides'.");

    public static Diagnostic QuorumOutOfReach(SourcePlace place, string process, int required, IReadOnlyList<string> named) => Error(1702, place,
        $"The decision to recover '{process}' needs {required}, and {named.Count} can give it: {string.Join(", ", named)}.",
        "Name more under 'continuity.approval.from', or require fewer.");

    public static Diagnostic ChannelUnnamed(SourcePlace place, string audience) => Error(1703, place,
        $"Nothing says how '{audience}' is reached while the usual systems are down.",
        "Name a telephone list, a radio channel or a board under 'recovery.channels'.");

    public static Diagnostic NoRecoveryRegion(SourcePlace place, string process) => Error(1704, place,
        $"The estate has no second region in which '{process}' could be recovered.",
        "Name one under 'azure.recovery', with the process among its 'processes' where that list is given.");

    public static Diagnostic NoCopy(SourcePlace place, string store, string needed) => Error(1705, place,
        $"The plan restores '{store}', and {needed}.",
        "Give the store a 'backup' that reaches there, or a 'geoReplica' for a lost region.");

    public static Diagnostic CommandMissing(SourcePlace place, string step, string program) => Error(1706, place,
        $"The step '{step}' runs '{program}', which is neither a file beside the estate nor a program of this machine.",
        "Correct the name, or bring the file along: paths are relative to the estate file.");

    public static Diagnostic StepOfNoPlan(SourcePlace place, string step, string? meant) => Error(1707, place,
        $"No recovery plan has a step '{step}'.",
        meant is not null ? $"Did you mean '{meant}'?" : "Use the names that 'holdfast recover plan' shows.");

    public static Diagnostic PersonUnknown(SourcePlace place, string step, string person) => Error(1708, place,
        $"The step '{step}' is done by '{person}', whom nothing else in the estate names.",
        "Name a rota of 'onCall', a group of 'security.identity.groups', or somebody who owns or decides something.");

    public static Diagnostic NoWorkaround(SourcePlace place, string process) => Warning(1709, place,
        $"Nothing says how '{process}' goes on by hand while it is recovered.",
        "Write it under 'continuity.workaround', and how long it lasts under 'lasts'.");

    public static Diagnostic ObjectiveOutOfReach(SourcePlace place, string process, string expected, string objective) => Error(1710, place,
        $"The steps of the plan for '{process}' take {expected} one after another, and the objective is {objective}.",
        "Keep something warmer, automate the longest steps, or agree on an objective that can be kept.");

    public static Diagnostic NoWayBack(SourcePlace place, string region) => Warning(1711, place,
        $"Nothing says how the estate returns from '{region}'.",
        "Write under 'azure.recovery.failBack' how data that was written there comes along.");

    private static Diagnostic Error(int code, SourcePlace place, string message, string suggestion) => new(new(code), DiagnosticSeverity.Error, place, message, suggestion);

    private static Diagnostic Warning(int code, SourcePlace place, string message, string suggestion) => new(new(code), DiagnosticSeverity.Warning, place, message, suggestion);
}
