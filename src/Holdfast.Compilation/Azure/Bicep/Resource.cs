namespace Holdfast.Compilation.Azure.Bicep;

/// <summary>One Azure resource, or one for each item of a list.</summary>
/// <param name="Name">Its symbol.</param>
/// <param name="Type">Its type, with the API version.</param>
/// <param name="Body">Its properties, from the name down.</param>
internal sealed record Resource(string Name, ResourceType Type, ObjectLiteral Body) : Declaration(Name)
{
    /// <summary>Whether it is there already and only referred to.</summary>
    public bool Existing { get; init; }

    /// <summary>When it is deployed; always when null.</summary>
    public Expression? Condition { get; init; }

    /// <summary>The loop's variable and its items; a single resource when null.</summary>
    public (string Variable, Expression Items)? Each { get; init; }

    /// <summary>Whether the items of the list are deployed one after the other.</summary>
    public bool OneByOne { get; init; }

    /// <summary>The resource's identifier.</summary>
    public Expression Id => Symbol.Get("id");

    public override IEnumerable<Expression> Parts => [Body, .. Condition is null ? Enumerable.Empty<Expression>() : [Condition], .. Each is { } each ? [each.Items] : Enumerable.Empty<Expression>()];

    public override void Write(BicepWriter writer)
    {
        writer.WriteReason(Reason);
        if (Type.AllowedPreview is { } reason)
        {
            writer.WriteReason(reason);
            writer.WriteLine("#disable-next-line use-recent-api-versions");
        }

        if (OneByOne)
            writer.WriteLine("@batchSize(1)");
        writer.Write($"resource {Name} '{Type}' {(Existing ? "existing = " : "= ")}");
        if (Each is { } each)
        {
            writer.Write($"[for {each.Variable} in ");
            each.Items.Write(writer);
            writer.Write(": ");
        }

        if (Condition is not null)
        {
            writer.Write("if (");
            Condition.Write(writer);
            writer.Write(") ");
        }

        Body.Write(writer);
        writer.WriteLine(Each is null ? "" : "]");
    }
}
