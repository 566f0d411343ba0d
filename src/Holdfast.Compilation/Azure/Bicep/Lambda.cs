namespace Holdfast.Compilation.Azure.Bicep;

/// <summary>What is done with each item of a list: <c>item => body</c>.</summary>
internal sealed record Lambda(string Variable, Expression Body) : Expression
{
    public override IEnumerable<Expression> Parts => [Body];

    public override void Write(BicepWriter writer)
    {
        writer.Write($"{Variable} => ");
        Body.Write(writer);
    }
}
