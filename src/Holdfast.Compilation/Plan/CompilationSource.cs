using Holdfast.Estate.Graph;
using Holdfast.Estate.Model;
using Holdfast.Estate.Objectives;

namespace Holdfast.Compilation.Plan;

/// <summary>An estate in one environment, with what follows from it: what every emitter reads.</summary>
public sealed class CompilationSource
{
    /// <param name="estate">The estate with the environment's overlay applied; read without errors.</param>
    /// <param name="environment">The environment's name; <c>production</c> where the estate has none.</param>
    public CompilationSource(EstateModel estate, string environment)
    {
        ArgumentNullException.ThrowIfNull(estate);
        Estate = estate;
        Environment = environment;
        Graph = DependencyGraph.From(estate);
        Objectives = ObjectiveDerivation.Of(estate, Graph);
    }

    public EstateModel Estate { get; }

    public string Environment { get; }

    public DependencyGraph Graph { get; }

    /// <summary>What each part must promise, by name.</summary>
    public IReadOnlyDictionary<string, EffectiveObjectives> Objectives { get; }
}
