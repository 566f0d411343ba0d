using System.Reflection;

namespace Holdfast.Estate.Reading.Shapes;

/// <summary>Writes one property of any record of a type.</summary>
internal interface IPropertySetter
{
    void Set(object record, object value);

    // Reflection's own SetValue compiles a method for each property when it is first used, which costs a short command 200 ms.
    static IPropertySetter For(PropertyInfo property) => (IPropertySetter)Activator.CreateInstance(
        typeof(PropertySetter<,>).MakeGenericType(property.DeclaringType!, property.PropertyType), property)!;
}
