namespace Holdfast.Compilation.Azure.Bicep;

/// <summary>The use of another Bicep file.</summary>
/// <param name="Name">Its symbol.</param>
/// <param name="Path">The file, relative to this one.</param>
/// <param name="Values">What it is told.</param>
internal sealed record ModuleUse(string Name, string Path, ObjectLiteral Values) : Declaration(Name)
{
    /// <summary>Where it is deployed; where this file is when null.</summary>
    public Expression? Scope { get; init; }

    /// <summary>What has to be there first, though no value says so.</summary>
    public IReadOnlyList<Declaration> After { get; set; } = [];

    public override IEnumerable<Expression> Parts => Scope is null ? [Values, .. After.Select(declaration => declaration.Symbol)] : [Values, Scope, .. After.Select(declaration => declaration.Symbol)];

    /// <summary>What the file tells back under a name.</summary>
    public Expression Result(string name) => Symbol.Get("outputs").Get(name);

    public override void Write(BicepWriter writer)
    {
        writer.WriteReason(Reason);
        writer.Write($"module {Name} '{BicepText.Escape(Path)}' = ");
        new ObjectLiteral
        {
            ["scope"] = Scope,
            ["params"] = Values,
            ["dependsOn"] = After.Count == 0 ? null : new ArrayLiteral([.. After.Select(declaration => declaration.Symbol)]),
        }.Write(writer);
        writer.EndLine();
    }
}
