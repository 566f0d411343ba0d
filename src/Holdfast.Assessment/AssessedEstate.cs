using Holdfast.Estate.Graph;
using Holdfast.Estate.Model;
using Holdfast.Estate.Objectives;

namespace Holdfast.Assessment;

/// <summary>An estate as rules see it: the model, and what follows from it, derived once for all of them.</summary>
public sealed class AssessedEstate
{
    private readonly Dictionary<string, IReadOnlyList<BusinessProcess>> processesOn = new(StringComparer.Ordinal);

    public AssessedEstate(EstateModel model, DateOnly today, string? environment = null)
    {
        Model = model;
        Today = today;
        Environment = environment;
        Graph = DependencyGraph.From(model);
        Objectives = ObjectiveDerivation.Of(model, Graph);
        foreach (var process in model.Processes.Values.OrderBy(process => process.Criticality).ThenBy(process => process.Name, StringComparer.Ordinal))
        {
            foreach (var reached in Graph.Reaches(process.Name))
                ((List<BusinessProcess>)ListOf(reached.Node.Name)).Add(process);
        }
    }

    public EstateModel Model { get; }

    /// <summary>The day on which the estate is judged: expiry and age are counted from it.</summary>
    public DateOnly Today { get; }

    /// <summary>The environment whose overlay is applied; null for the estate as written.</summary>
    public string? Environment { get; }

    public DependencyGraph Graph { get; }

    /// <summary>What each part must promise, by name; a part that no process stands on has no entry.</summary>
    public IReadOnlyDictionary<string, EffectiveObjectives> Objectives { get; }

    /// <summary>The processes that stand on a part, the most critical first.</summary>
    public IReadOnlyList<BusinessProcess> ProcessesOn(string name) => processesOn.TryGetValue(name, out var processes) ? processes : [];

    /// <summary>Whether a process that the company or its customers feel within the hour stands on a part.</summary>
    public bool IsCritical(string name) => ProcessesOn(name) is [{ Criticality: <= Criticality.BusinessCritical }, ..];

    private IReadOnlyList<BusinessProcess> ListOf(string name)
    {
        if (!processesOn.TryGetValue(name, out var processes))
            processesOn[name] = processes = new List<BusinessProcess>();
        return processes;
    }
}
