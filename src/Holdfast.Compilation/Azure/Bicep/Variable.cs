namespace Holdfast.Compilation.Azure.Bicep;

/// <summary>A value with a name.</summary>
internal sealed record Variable(string Name, Expression Value) : Declaration(Name)
{
    public override IEnumerable<Expression> Parts => [Value];

    public override void Write(BicepWriter writer)
    {
        writer.WriteReason(Reason);
        writer.Write($"var {Name} = ");
        Value.Write(writer);
        writer.EndLine();
    }
}
