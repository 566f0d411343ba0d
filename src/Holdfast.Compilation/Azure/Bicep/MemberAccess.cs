namespace Holdfast.Compilation.Azure.Bicep;

/// <summary><c>target.name</c>.</summary>
internal sealed record MemberAccess(Expression Target, string Name) : Expression
{
    public override IEnumerable<Expression> Parts => [Target];

    public override void Write(BicepWriter writer)
    {
        Target.Write(writer);
        writer.Write(BicepText.IsIdentifier(Name) ? $".{Name}" : $"['{BicepText.Escape(Name)}']");
    }
}
