using System.Text.Json.Nodes;
using Holdfast.Compilation.Text;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Kubernetes.Pods;

/// <summary>The three probes of a container. Liveness never asks a database: an outage there must not restart everything here.</summary>
internal static class Probing
{
    /// <summary>A busy worker answers late: 3.8 s were measured with four stalled clients, so that one second would kill it.</summary>
    private const int PatientSeconds = 10;
    private const int ReadinessPeriodSeconds = 5;
    private const int LivenessFailures = 6;
    private static readonly TimeSpan DefaultStartup = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan DefaultReadiness = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan DefaultLiveness = TimeSpan.FromMinutes(3);

    public static TimeSpan StartupOf(Placement placement) => placement.Probes?.Startup ?? DefaultStartup;

    public static JsonObject Startup(Placement placement, JsonObject question) => Probe(question, ReadinessPeriodSeconds, Failures(StartupOf(placement), ReadinessPeriodSeconds), timeoutSeconds: ReadinessPeriodSeconds);

    public static JsonObject Readiness(Placement placement, JsonObject question) =>
        Probe(question, ReadinessPeriodSeconds, Failures(placement.Probes?.Readiness ?? DefaultReadiness, ReadinessPeriodSeconds), timeoutSeconds: ReadinessPeriodSeconds);

    public static JsonObject Liveness(Placement placement, JsonObject question)
    {
        var periodSeconds = Math.Max(1, Seconds.Of((placement.Probes?.Liveness ?? DefaultLiveness) / LivenessFailures));
        return Probe(question, periodSeconds, LivenessFailures, PatientSeconds);
    }

    public static JsonObject Get(string path) => new() { ["httpGet"] = new JsonObject { ["path"] = path, ["port"] = "http" } };

    public static JsonObject Run(params IEnumerable<string> command) => new() { ["exec"] = new JsonObject { ["command"] = Tree.Texts(command) } };

    private static int Failures(TimeSpan within, int periodSeconds) => Math.Max(1, (Seconds.Of(within) + periodSeconds - 1) / periodSeconds);

    private static JsonObject Probe(JsonObject question, int periodSeconds, int failures, int timeoutSeconds)
    {
        question["periodSeconds"] = periodSeconds;
        question["timeoutSeconds"] = timeoutSeconds;
        question["failureThreshold"] = failures;
        return question;
    }
}
