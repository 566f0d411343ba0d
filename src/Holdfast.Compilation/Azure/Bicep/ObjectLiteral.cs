namespace Holdfast.Compilation.Azure.Bicep;

/// <summary>Properties in the order given; one that is set to null is left out.</summary>
internal sealed record ObjectLiteral : Expression
{
    private readonly List<KeyValuePair<string, Expression>> properties = [];

    public IReadOnlyList<KeyValuePair<string, Expression>> Properties => properties;

    public override IEnumerable<Expression> Parts => properties.Select(property => property.Value);

    public Expression? this[string name]
    {
        set
        {
            if (properties.Any(property => property.Key == name))
                throw new InvalidOperationException($"The property '{name}' is set twice.");
            if (value is not null)
                properties.Add(new(name, value));
        }
    }

    public Expression? Find(string name) => properties.Find(property => property.Key == name).Value;

    public override void Write(BicepWriter writer)
    {
        if (properties.Count == 0)
        {
            writer.Write("{}");
            return;
        }

        writer.Open("{");
        foreach (var (name, value) in properties)
        {
            writer.WriteReason(value.Reason);
            writer.Write($"{BicepText.Key(name)}: ");
            value.Write(writer);
            writer.EndLine();
        }

        writer.Close("}");
    }
}
