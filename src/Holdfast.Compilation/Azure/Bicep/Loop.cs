namespace Holdfast.Compilation.Azure.Bicep;

/// <summary>One value for each item of a list: <c>[for item in items: body]</c>.</summary>
internal sealed record Loop(string Variable, Expression Items, Expression Body) : Expression
{
    public override IEnumerable<Expression> Parts => [Items, Body];

    public override void Write(BicepWriter writer)
    {
        writer.Write($"[for {Variable} in ");
        Items.Write(writer);
        writer.Write(": ");
        Body.Write(writer);
        writer.Write("]");
    }
}
