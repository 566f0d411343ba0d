namespace Holdfast.Compilation.Azure.Bicep;

/// <summary><c>target[index]</c>.</summary>
internal sealed record ItemAccess(Expression Target, Expression Index) : Expression
{
    public override IEnumerable<Expression> Parts => [Target, Index];

    public override void Write(BicepWriter writer)
    {
        Target.Write(writer);
        writer.Write("[");
        Index.Write(writer);
        writer.Write("]");
    }
}
