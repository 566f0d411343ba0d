using System.Reflection;
using Holdfast.Assessment.Importing;
using Holdfast.Compilation.Kubernetes.Draining;
using Holdfast.Estate.Diagnostics;
using Holdfast.Prediction.Figures;
using Holdfast.Recovery.Plans.Checking;

namespace Holdfast.Tests.Estate.Diagnostics;

/// <summary>Every factory of a diagnostic, found by reflection and called with anything.</summary>
internal static class Factories
{
    public static IReadOnlyList<(Type Class, Diagnostic Diagnostic)> All { get; } =
    [
        .. from assembly in new[] { typeof(Diagnostic).Assembly, typeof(ImportDiagnostics).Assembly, typeof(FigureDiagnostics).Assembly, typeof(DrainDiagnostics).Assembly, typeof(PlanDiagnostics).Assembly }
           from type in assembly.GetTypes()
           where type.Name.EndsWith("Diagnostics", StringComparison.Ordinal) && type is { IsAbstract: true, IsSealed: true }
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
           select (type, (Diagnostic)method.Invoke(null, [.. method.GetParameters().Select(Anything)])!),
    ];

    private static object? Anything(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(SourcePlace) => new SourcePlace("estate.yaml", 1, 1),
        // What stands first in a sentence is given as its first word.
        var type when type == typeof(string) => parameter.Name == "where" ? "Any" : "any",
        var type when type.IsAssignableFrom(typeof(string[])) => new[] { "any", "other" },
        var type => Activator.CreateInstance(type),
    };
}
