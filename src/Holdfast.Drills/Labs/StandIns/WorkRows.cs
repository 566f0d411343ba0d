using Holdfast.Drills.Labs.Parts;
using Holdfast.Estate.Model;

namespace Holdfast.Drills.Labs.StandIns;

/// <summary>The rows of processes, workloads and partners.</summary>
internal static class WorkRows
{
    public static IEnumerable<StandInRow> Of(EstateModel estate, IReadOnlyDictionary<string, string> undriven, IReadOnlyDictionary<LabPart, string> parts) =>
        estate.Processes.Values.Select(process => ProcessOf(process, undriven, parts))
            .Concat(estate.Workloads.Values.Select(workload => WorkloadOf(workload, parts)))
            .Concat(estate.Partners.Values.Select(partner => PartnerOf(partner, parts)));

    private static StandInRow ProcessOf(BusinessProcess process, IReadOnlyDictionary<string, string> undriven, IReadOnlyDictionary<LabPart, string> parts)
    {
        var (element, asked) = ("processes." + process.Name, StandInTable.Word(process.Criticality));
        return undriven.TryGetValue(process.Name, out var reason)
            ? StandInTable.None(element, asked, $"No transaction of it is driven: {reason}.")
            : StandInTable.By(
                LabPart.Database, parts, element, asked, "numbered transactions in databases",
                "What its people do, and its own queries, do not happen; its objectives are judged on these transactions.");
    }

    private static StandInRow WorkloadOf(Workload workload, IReadOnlyDictionary<LabPart, string> parts)
    {
        var element = "workloads." + workload.Name;
        var asked = $"{workload.App}{(workload.Role is { } role ? " " + role : "")}, {StandInTable.Word(workload.Class)}";
        const string Limits = "Another program than the estate's: its own start, memory, queries and errors are not shown.";
        return workload.Class switch
        {
            WorkloadClass.Interactive => StandInTable.By(LabPart.Application, parts, element, asked, "three replicas, one in each zone,", Limits),
            WorkloadClass.Worker => StandInTable.By(LabPart.Application, parts, element, asked, "the worker", Limits),
            WorkloadClass.Integration => StandInTable.By(LabPart.Application, parts, element, asked, "the integration", Limits),
            WorkloadClass.Scheduled or WorkloadClass.Batch => StandInTable.None(element, asked, "The sample application has no work that a clock starts."),
            WorkloadClass.Analytical => StandInTable.None(element, asked, "The sample application makes no reports and no forecasts."),
            _ => throw new InvalidOperationException($"'{workload.Class}' is not a class of workloads."),
        };
    }

    private static StandInRow PartnerOf(Partner partner, IReadOnlyDictionary<LabPart, string> parts) => StandInTable.By(
        LabPart.Partner, parts, "partners." + partner.Name, $"{StandInTable.Word(partner.Kind)} over {StandInTable.Word(partner.Protocol)}", "",
        partner.Protocol == PartnerProtocol.Https
            ? "It misbehaves on command; the partner's own answers, limits and certificates are not shown."
            : "It misbehaves on command, over HTTP; the partner's own protocol is not spoken.");
}
