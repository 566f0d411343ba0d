using System.Collections.Frozen;
using Holdfast.Estate.Model;
using Holdfast.Estate.Reading.Shapes;
using Holdfast.Estate.Values;

namespace Holdfast.Estate.Graph.Pictures;

/// <summary>The line under a node's name: the one fact about it that a reader of the picture asks for first.</summary>
internal static class NodeCaption
{
    public const string Separator = " \u00b7 ";

    public static string Of(EstateModel estate, GraphNode node) => node.Kind switch
    {
        GraphNodeKind.Process => OfProcess(estate.Processes[node.Name]),
        GraphNodeKind.Workload => OfWorkload(estate.Workloads[node.Name]),
        GraphNodeKind.Store => OfStore(estate.Stores[node.Name]),
        GraphNodeKind.Partner => OfPartner(estate.Partners[node.Name]),
        GraphNodeKind.Relay => "store and forward",
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.Kind, "A node of a kind that nobody captions."),
    };

    /// <summary>An enumeration's value as the estate file writes it.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => Words<T>.Known[value];

    private static string OfProcess(BusinessProcess process)
    {
        var objectives = process.Objectives;
        return string.Join(
            Separator,
            Word(process.Criticality),
            $"RTO {DurationText.Format(objectives.Rto)}",
            $"RPO {DurationText.Format(objectives.Rpo)}",
            objectives.Availability.ToString());
    }

    private static string OfWorkload(Workload workload)
    {
        var size = workload switch
        {
            { Replicas: { Highest: 1 } } => "1 replica",
            { Replicas: { } replicas } => $"{replicas} replicas",
            { Schedule: { } schedule } => $"at {schedule}",
            _ => "",
        };
        return Joined(Word(workload.Class), size);
    }

    private static string OfStore(Store store)
    {
        var survives = store switch
        {
            { ReplicaOf: not null } => "read replica",
            { Availability: StoreAvailability.None } => "no standby",
            { Availability: { } availability } => Word(availability),
            { Redundancy: { } redundancy } => $"{Word(redundancy)} copies",
            _ => "",
        };
        return Joined(store.Engine.ToString(), survives);
    }

    private static string OfPartner(Partner partner) => Joined(
        Word(partner.Kind),
        $"within {DurationText.Format(partner.Deadline)}",
        partner.Buffer == PartnerBuffer.None ? "no buffer" : Word(partner.Buffer));

    private static string Joined(params ReadOnlySpan<string> parts)
    {
        var filled = new List<string>(parts.Length);
        foreach (var part in parts)
        {
            if (part.Length > 0)
                filled.Add(part);
        }

        return string.Join(Separator, filled);
    }

    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Known =
            Enum.GetValues<T>().ToFrozenDictionary(value => value, value => Casing.KebabCase(value.ToString()));
    }
}
