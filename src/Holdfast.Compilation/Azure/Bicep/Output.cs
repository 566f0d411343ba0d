namespace Holdfast.Compilation.Azure.Bicep;

/// <summary>What a file tells whoever used it.</summary>
internal sealed record Output(string Name, string Type, string Description, Expression Value) : Declaration(Name)
{
    public override IEnumerable<Expression> Parts => [Value];

    public override void Write(BicepWriter writer)
    {
        writer.WriteLine($"@description('{BicepText.Escape(Description)}')");
        writer.Write($"output {Name} {Type} = ");
        Value.Write(writer);
        writer.EndLine();
    }
}
