using System.Text.RegularExpressions;
using Azure.Bicep.Types.Concrete;
using Holdfast.Compilation.Azure.Bicep;

namespace Holdfast.Compilation.Azure.Checking;

/// <summary>
/// Compares resources with the published types: unknown and read-only properties, missing ones, enums, patterns, lengths, ranges and shapes.
/// What Azure computes is not known here and passes. It is quicker than the compiler, not its replacement: the compiler also knows expressions.
/// </summary>
internal sealed class TypeCheck
{
    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(1);

    /// <summary>What Bicep itself adds to every resource.</summary>
    private static readonly HashSet<string> OfBicep = new(StringComparer.Ordinal) { "parent", "scope", "dependsOn" };

    /// <summary>
    /// Values that an open list of the published types leaves out. Collection rules: the list names the streams of machines, those of clusters
    /// are in the documentation of Container insights and of managed Prometheus.
    /// </summary>
    private static readonly HashSet<string> Unlisted = new(StringComparer.Ordinal)
    {
        "Microsoft-PrometheusMetrics", "Microsoft-ContainerLogV2", "Microsoft-KubeEvents", "Microsoft-KubePodInventory", "Microsoft-KubeNodeInventory", "Microsoft-KubeServices", "Microsoft-KubePVInventory",
    };

    private readonly string resource;
    private readonly List<TypeProblem> problems;

    private TypeCheck(string resource, List<TypeProblem> problems)
    {
        this.resource = resource;
        this.problems = problems;
    }

    /// <summary>What is wrong with a file's resources; nothing when the list is empty.</summary>
    public static IReadOnlyList<TypeProblem> Of(BicepFile file, ResourceTypes types)
    {
        var found = new List<TypeProblem>();
        foreach (var declared in file.Resources)
        {
            var check = new TypeCheck(declared.Name, found);
            if (types.Find(declared.Type) is { } type)
                check.CheckObject("", WithoutBicep(declared.Body), type.Body.Type);
            else
                check.Report("", $"There is no type {declared.Type}.");
        }

        return found;
    }

    private static ObjectLiteral WithoutBicep(ObjectLiteral body)
    {
        var bare = new ObjectLiteral();
        foreach (var (name, value) in body.Properties.Where(property => !OfBicep.Contains(property.Key)))
            bare[name] = value;
        return bare;
    }

    private void Check(string path, Expression value, TypeBase type)
    {
        if (value is Choice choice)
        {
            Check(path, choice.Then, type);
            Check(path, choice.Otherwise, type);
        }
        else if (type is UnionType union)
        {
            CheckUnion(path, value, union);
        }
        else if (value is ObjectLiteral literal)
        {
            CheckObject(path, literal, type);
        }
        else if (value is ArrayLiteral array)
        {
            CheckArray(path, array, type);
        }
        else if (value is Loop loop && type is ArrayType { ItemType.Type: var item })
        {
            Check($"{path}[]", loop.Body, item);
        }
        else
        {
            CheckScalar(path, value, type);
        }
    }

    private void CheckObject(string path, ObjectLiteral literal, TypeBase type)
    {
        switch (type)
        {
            case ObjectType shape:
                CheckProperties(path, literal, shape.Properties, shape.AdditionalProperties?.Type);
                break;
            case DiscriminatedObjectType choice:
                CheckDiscriminated(path, literal, choice);
                break;
            case AnyType or BuiltInType:
                break;
            default:
                Report(path, "An object stands where the type has none.");
                break;
        }
    }

    private void CheckDiscriminated(string path, ObjectLiteral literal, DiscriminatedObjectType choice)
    {
        switch (literal.Find(choice.Discriminator))
        {
            case TextLiteral { Text: var text } when choice.Elements.TryGetValue(text, out var element) && element.Type is ObjectType shape:
                var all = choice.BaseProperties.Concat(shape.Properties).GroupBy(property => property.Key).ToDictionary(group => group.Key, group => group.Last().Value);
                CheckProperties(path, literal, all, shape.AdditionalProperties?.Type);
                break;
            case TextLiteral { Text: var text }:
                Report(Join(path, choice.Discriminator), $"'{text}' is none of {string.Join(", ", choice.Elements.Keys)}.");
                break;
            case null:
                Report(Join(path, choice.Discriminator), "It is required: it says which kind of object this is.");
                break;
        }
    }

    private void CheckProperties(string path, ObjectLiteral literal, IReadOnlyDictionary<string, ObjectTypeProperty> properties, TypeBase? others)
    {
        foreach (var (name, value) in literal.Properties)
        {
            var here = Join(path, name);
            if (!properties.TryGetValue(name, out var property))
            {
                if (others is null)
                    Report(here, "The type has no such property.");
                else
                    Check(here, value, others);
            }
            else if (property.Flags.HasFlag(ObjectTypePropertyFlags.ReadOnly))
            {
                Report(here, "Azure sets it; nobody else can.");
            }
            else
            {
                Check(here, value, property.Type.Type);
            }
        }

        foreach (var (name, _) in properties.Where(property => property.Value.Flags.HasFlag(ObjectTypePropertyFlags.Required) && !property.Value.Flags.HasFlag(ObjectTypePropertyFlags.ReadOnly)))
        {
            if (literal.Find(name) is null)
                Report(Join(path, name), "It is required.");
        }
    }

    private void CheckArray(string path, ArrayLiteral array, TypeBase type)
    {
        if (type is not ArrayType shape)
        {
            if (type is not (AnyType or BuiltInType))
                Report(path, "A list stands where the type has none.");
            return;
        }

        if (array.Items.Count < shape.MinLength || array.Items.Count > shape.MaxLength)
            Report(path, $"It has {array.Items.Count} items; allowed are {shape.MinLength ?? 0} to {shape.MaxLength?.ToString() ?? "any number"}.");
        for (var i = 0; i < array.Items.Count; i++)
            Check($"{path}[{i}]", array.Items[i], shape.ItemType.Type);
    }

    // Most of Azure's enums are open, 'A' | 'B' | string: a value outside the list is then no more than unusual to ARM, and to us a mistake.
    private void CheckUnion(string path, Expression value, UnionType union)
    {
        var literals = union.Elements.Select(element => element.Type).OfType<StringLiteralType>().Select(literal => literal.Value).ToList();
        if (value is TextLiteral { Text: var text } && literals.Count > 0)
        {
            if (!literals.Contains(text) && !Unlisted.Contains(text))
                Report(path, $"'{text}' is none of {string.Join(", ", literals)}.");
        }
        else if (value is ObjectLiteral or ArrayLiteral or NumberLiteral or BooleanLiteral && literals.Count == union.Elements.Count)
        {
            Report(path, "A text is expected.");
        }
    }

    private void CheckScalar(string path, Expression value, TypeBase type)
    {
        switch (value, type)
        {
            case (TextLiteral { Text: var text }, StringLiteralType literal) when text != literal.Value:
                Report(path, $"'{text}' is not '{literal.Value}'.");
                break;
            case (TextLiteral { Text: var text }, StringType shape):
                CheckText(path, text, shape);
                break;
            case (NumberLiteral { Number: var number }, IntegerType range) when number < range.MinValue || number > range.MaxValue:
                Report(path, $"{number} is not between {range.MinValue?.ToString() ?? "anything"} and {range.MaxValue?.ToString() ?? "anything"}.");
                break;
            case (TextLiteral, IntegerType or BooleanType or ArrayType or ObjectType or DiscriminatedObjectType):
            case (NumberLiteral, StringType or StringLiteralType or BooleanType or ArrayType or ObjectType or DiscriminatedObjectType):
            case (BooleanLiteral, StringType or StringLiteralType or IntegerType or ArrayType or ObjectType or DiscriminatedObjectType):
                Report(path, $"The type is {type.GetType().Name}.");
                break;
        }
    }

    private void CheckText(string path, string text, StringType shape)
    {
        if (text.Length < shape.MinLength || text.Length > shape.MaxLength)
            Report(path, $"'{text}' has {text.Length} characters; allowed are {shape.MinLength ?? 0} to {shape.MaxLength?.ToString() ?? "any number"}.");
        if (shape.Pattern is { } pattern && !Regex.IsMatch(text, pattern, RegexOptions.None, LongestMatch))
            Report(path, $"'{text}' does not match {pattern}.");
    }

    private void Report(string path, string what) => problems.Add(new TypeProblem(resource, path, what));

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
